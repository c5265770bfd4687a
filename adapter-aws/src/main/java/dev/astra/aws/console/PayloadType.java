package dev.astra.aws.console;

/** What the payload of a message of a stream is. */
enum PayloadType {
    OUTPUT(1),
    ERROR(2),
    SIZE(3),
    HANDSHAKE_REQUEST(5),
    HANDSHAKE_RESPONSE(6),
    HANDSHAKE_COMPLETE(7),
    STANDARD_ERROR(11),
    EXIT_CODE(12),
    OTHER(0);

    private final int number;

    PayloadType(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static PayloadType of(int number) {
        for (PayloadType type : values()) {
            if (type.number == number) {
                return type;
            }
        }
        return OTHER;
    }
}
