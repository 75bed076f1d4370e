package frontdoor.notify;

/// Counts the parts a text message is sent in, as 3GPP TS 23.038 lays down: 160 characters of the GSM alphabet
/// or 70 of any other, and 153 or 67 a part once there is more than one.
final class Segments {

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_IN_TWO = "\f^{}\\[~]|€";

    private Segments() {}

    static int of(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (GSM.indexOf(text.charAt(i)) >= 0) {
                length += 1;
            } else if (GSM_IN_TWO.indexOf(text.charAt(i)) >= 0) {
                length += 2;
            } else {
                return parts(text.length(), 70, 67);
            }
        }
        return parts(length, 160, 153);
    }

    private static int parts(int length, int whole, int part) {
        return length <= whole ? 1 : Math.ceilDiv(length, part);
    }
}
