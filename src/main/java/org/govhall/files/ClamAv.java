package org.govhall.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.govhall.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon, over its own protocol: the command {@code INSTREAM}, then the file in pieces, each after its
 * length in four bytes, then a piece of length zero; the answer ends with a zero byte. Two commands are all that is
 * needed, which is less than any library brings along.
 *
 * @see "clamd(8), section COMMANDS"
 */
@Component
@ConditionalOnExpression(ClamAv.IS_SET_UP)
class ClamAv implements UploadScanner {

    static final String IS_SET_UP = "!'${govhall.files.clamav.host:}'.isBlank()";

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;
    private static final String CLEAN = "stream: OK";
    private static final String INFECTED = " FOUND";

    private final ScannerProperties where;

    ClamAv(ScannerProperties where) {
        this.where = where;
    }

    /** What is sent after a command. */
    private interface Sending {

        void to(DataOutputStream daemon) throws IOException;
    }

    @Override
    public void scan(Path file) {
        String answer;
        try {
            answer = ask("INSTREAM", daemon -> send(file, daemon));
        } catch (IOException e) {
            LOG.error("The virus scanner cannot be reached, so an upload was refused: {}", e.toString());
            throw (Refusal) new Refusal("files.refused.not-scanned").initCause(e);
        }
        if (answer.equals(CLEAN)) {
            return;
        }
        if (answer.endsWith(INFECTED)) {
            LOG.warn("The virus scanner has found something, so an upload was refused: {}", answer);
            throw new Refusal("files.refused.infected");
        }
        LOG.error("The virus scanner did not look at an upload, so it was refused: {}", answer);
        throw new Refusal("files.refused.not-scanned");
    }

    /** Whether the daemon answers at this moment. */
    boolean isThere() {
        try {
            return ask("PING", daemon -> {}).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private String ask(String command, Sending more) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(where.host(), where.port()), (int) TO_CONNECT.toMillis());
            socket.setSoTimeout((int) TO_ANSWER.toMillis());
            DataOutputStream daemon = new DataOutputStream(socket.getOutputStream());
            daemon.write(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII));
            more.to(daemon);
            daemon.flush();
            return answer(socket.getInputStream());
        }
    }

    private static void send(Path file, DataOutputStream daemon) throws IOException {
        byte[] piece = new byte[PIECE];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(piece); read > 0; read = content.read(piece)) {
                daemon.writeInt(read);
                daemon.write(piece, 0, read);
            }
        }
        daemon.writeInt(0);
    }

    private static String answer(InputStream daemon) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int one = daemon.read(); one > 0; one = daemon.read()) {
            if (answer.length() >= LONGEST_ANSWER) {
                throw new IOException("the answer has no end");
            }
            // it stands in the log: nothing but what is seen
            answer.append(one >= ' ' && one < 0x7f ? (char) one : '?');
        }
        return answer.toString();
    }
}
