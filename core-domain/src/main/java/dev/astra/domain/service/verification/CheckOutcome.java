package dev.astra.domain.service.verification;

/** What came of a check. */
public enum CheckOutcome {
    OK("ok"),
    PROBLEM("problem"),
    /** The caller may not ask what has to be known. */
    NOT_ALLOWED("could not check"),
    /** Nobody can tell, or not now. */
    UNKNOWN("could not check");

    private final String phrase;

    CheckOutcome(String phrase) {
        this.phrase = phrase;
    }

    public String phrase() {
        return phrase;
    }
}
