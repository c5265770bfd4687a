package dev.astra.http.service;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.ServiceName;
import dev.astra.http.message.ApiRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Where a deployment is found. A cloud's own name of a deployment may hold a slash, which no server and proxy agree
 * about in a path, encoded or not. So in a path a slash is written {@code ~}, and every other byte beside letters,
 * digits, {@code -}, {@code .}, {@code _} and {@code :} as {@code =} with two hexadecimal digits.
 */
record DeploymentPath(ServiceName service, AccountName environment, DeploymentId deployment) {
    private static final String PLAIN = "-._:";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    static DeploymentPath of(ApiRequest request) {
        return new DeploymentPath(
                new ServiceName(request.pathParameter("service")),
                new AccountName(request.pathParameter("environment")),
                new DeploymentId(decode(request.pathParameter("deployment"))));
    }

    String text() {
        return "/v1/services/%s/environments/%s/deployments/%s"
                .formatted(service, environment, encode(deployment.value()));
    }

    String events() {
        return text() + "/events";
    }

    static String encode(String id) {
        var segment = new StringBuilder();
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            if (octet == '/') {
                segment.append('~');
            } else if (isPlain(octet)) {
                segment.append((char) octet);
            } else {
                segment.append('=').append(HEX.toHexDigits(octet));
            }
        }
        return segment.toString();
    }

    private static boolean isPlain(byte octet) {
        return octet > 0 && (Character.isLetterOrDigit(octet) || PLAIN.indexOf(octet) >= 0);
    }

    /** Expects what the contract admits: every {@code =} is followed by two hexadecimal digits. */
    static String decode(String segment) {
        var octets = new ByteArrayOutputStream();
        for (int i = 0; i < segment.length(); i++) {
            char letter = segment.charAt(i);
            if (letter == '=') {
                octets.write(HexFormat.fromHexDigits(segment, i + 1, i + 3));
                i += 2;
            } else {
                octets.write(letter == '~' ? '/' : letter);
            }
        }
        return octets.toString(StandardCharsets.UTF_8);
    }
}
