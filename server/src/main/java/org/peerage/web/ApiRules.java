package org.peerage.web;

import java.time.Clock;
import org.peerage.access.Keys;
import org.peerage.api.Catalogue;
import org.peerage.api.Json;
import org.peerage.crawl.Readings;
import org.peerage.crawl.Submissions;
import org.peerage.extract.Reader;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Users;
import org.peerage.search.SearchIndex;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;

/** The parts that answer programs, and what a key may do. Programs have no cookies, so nothing here needs the token of forms. */
@Configuration(proxyBeanMethods = false)
@Import({CompanyApi.class, FindingApi.class, FeedApi.class, IntakeApi.class, ChosenFields.class, ApiDescription.class})
class ApiRules {
    @Bean
    Keys keys(Users users, Clock clock) {
        return new Keys(users, clock);
    }

    @Bean
    Catalogue catalogue(Ledger ledger, SearchIndex index, Profiles profiles, AcrossLines lines, Sources sources) {
        return new Catalogue(ledger, index, new Stock(profiles, lines, sources));
    }

    /** One article at a time: pages are made meanwhile. A model takes its time and memory, so it is loaded with the first. */
    @Bean
    Readings readings(Ledger ledger) {
        return Readings.of(ledger, Reader::load, 1);
    }

    @Bean
    Submissions submissions(Ledger ledger, SearchIndex index, Readings readings, Clock clock) {
        return Submissions.start(ledger, index, readings, clock);
    }

    /** How records become JSON. */
    @Bean
    JsonMapper jsonMapper() {
        return Json.MAPPER;
    }

    @Bean
    ApiProblems apiProblems() {
        return new ApiProblems();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiRules(HttpSecurity http, Keys keys, ApiProblems problems, WebSettings settings) {
        return http.securityMatcher(ApiProblems::isForPrograms)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Api.PATH + "/openapi.json")
                        .permitAll()
                        .requestMatchers(McpRules.PATH)
                        .hasAuthority(Keyed.READ)
                        .requestMatchers(HttpMethod.GET)
                        .hasAuthority(Keyed.READ)
                        .requestMatchers(HttpMethod.HEAD)
                        .hasAuthority(Keyed.READ)
                        .anyRequest()
                        .hasAuthority(Keyed.WRITE))
                .addFilterBefore(new KeyFilter(keys, problems, settings.rate()), AuthorizationFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(policy -> policy.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'"))
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache")))
                .build();
    }

    /** An answer's tag is made of its bytes, so it is never wrong. It is a weak one, since compression changes the bytes. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tags() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var tags = new FilterRegistrationBean<>(filter);
        tags.addUrlPatterns(Api.PATH + "/*");
        return tags;
    }
}
