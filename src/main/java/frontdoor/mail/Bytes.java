package frontdoor.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Takes bytes up to a number, and then no more.
final class Bytes extends OutputStream {

    static final class Full extends IOException {}

    private final int most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private boolean cutOff;

    Bytes(int most) {
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int room = Math.min(length, most - taken.size());
        taken.write(bytes, offset, room);
        if (room < length) {
            cutOff = true;
            throw new Full();
        }
    }

    byte[] toByteArray() {
        return taken.toByteArray();
    }

    boolean cutOff() {
        return cutOff;
    }
}
