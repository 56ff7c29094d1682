package org.peerage.web;

import jakarta.servlet.Servlet;
import org.peerage.api.Catalogue;
import org.peerage.mcp.ToolServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tools for language models, at {@value #PATH}; who may use them is in {@link ApiRules}. */
@Configuration(proxyBeanMethods = false)
class McpRules {
    static final String PATH = "/mcp";

    private static final Logger LOG = LoggerFactory.getLogger(ToolServer.class);
    /** In bytes: calls are short. */
    private static final int MOST = 65_536;

    @Bean
    ServletRegistrationBean<Servlet> mcpServlet(Catalogue catalogue) {
        var server = new ToolServer(catalogue, (tool, failure) -> LOG.error("a tool failed: {}", tool, failure));
        var servlet = new ServletRegistrationBean<>(server.servlet(PATH, MOST), PATH);
        servlet.setName("mcp");
        return servlet;
    }

    /** Behind the rules of security. */
    @Bean
    FilterRegistrationBean<McpGate> mcpGate(SignInSettings settings) {
        var gate = new FilterRegistrationBean<>(new McpGate(settings.url(), MOST));
        gate.addUrlPatterns(PATH);
        return gate;
    }
}
