package org.govhall.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks the protocol of clamd on a port of its own, and knows one virus, the harmless one that all scanners know. */
final class VirusDaemon implements AutoCloseable {

    /** The test file of EICAR, put together here so that no scanner takes this source for it. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

    private final ServerSocket socket;
    private final List<Integer> seen = new CopyOnWriteArrayList<>();
    private final int mostBytes;
    private final Thread thread = new Thread(this::serve, "virus-daemon");

    /** @param mostBytes of a stream that it looks at, as {@code StreamMaxLength} */
    static VirusDaemon start(int mostBytes) {
        try {
            VirusDaemon daemon = new VirusDaemon(mostBytes);
            daemon.thread.setDaemon(true);
            daemon.thread.start();
            return daemon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VirusDaemon(int mostBytes) throws IOException {
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.mostBytes = mostBytes;
    }

    ScannerProperties where() {
        return new ScannerProperties(socket.getInetAddress().getHostAddress(), socket.getLocalPort());
    }

    /** How many bytes each stream had that came whole. */
    List<Integer> seen() {
        return List.copyOf(seen);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                DataInputStream input = new DataInputStream(client.getInputStream());
                String answer = switch (command(input)) {
                    case "zPING" -> "PONG";
                    case "zINSTREAM" -> looked(input);
                    default -> "UNKNOWN COMMAND";
                };
                client.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
            } catch (IOException e) {
                // the next one is served
            }
        }
    }

    private static String command(DataInputStream input) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int one = input.read(); one > 0; one = input.read()) {
            command.append((char) one);
        }
        return command.toString();
    }

    private String looked(DataInputStream input) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = input.readInt(); length > 0; length = input.readInt()) {
            content.write(input.readNBytes(length));
            if (content.size() > mostBytes) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        seen.add(content.size());
        return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }

    /** Whoever asks after this gets no answer. */
    @Override
    public void close() {
        try {
            socket.close();
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
