package org.vetbell.app;

import io.smallrye.metrics.MetricsRequestHandler;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;

/** Answers {@code /metrics} where the server does not: WildFly has no MicroProfile Metrics. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient MetricsRequestHandler metrics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Stream<String> accepted = Collections.list(request.getHeaders("Accept")).stream();
        Map<String, String[]> parameters = request.getParameterMap();
        metrics.handleRequest(
                request.getServletPath(),
                request.getServletPath(),
                request.getMethod(),
                accepted,
                parameters,
                (status, body, headers) -> {
                    response.setStatus(status);
                    headers.forEach(response::setHeader);
                    response.getWriter().print(body);
                });
    }
}
