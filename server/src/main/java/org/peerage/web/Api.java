package org.peerage.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller for programs, below {@value #PATH}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
@RequestMapping(path = Api.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@interface Api {
    String PATH = "/api/v1";

    /** Name of the bean. */
    @AliasFor(annotation = RestController.class)
    String value() default "";
}
