package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.peerage.page.Asset;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stylesheets and scripts; browsers may keep them for good. */
@RestController
final class AssetController {
    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> asset(HttpServletRequest request) {
        return Asset.at(request.getRequestURI())
                .map(asset -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .contentType(MediaType.parseMediaType(asset.type()))
                        .body(asset.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
