package org.govhall.supervision;

import org.springframework.context.ApplicationContext;

/** This node's live boards, led by hand: a test says when it looks, and when it is away. */
public final class LiveNode {

    private final LiveStreams streams;

    private LiveNode(LiveStreams streams) {
        this.streams = streams;
    }

    public static LiveNode of(ApplicationContext context) {
        return new LiveNode(context.getBean(LiveStreams.class));
    }

    /** Looks once, and tells each board what is new to it. */
    public void look() {
        streams.tick();
    }

    /** How many boards are open at it. */
    public int size() {
        return streams.size();
    }

    /** Ends every stream, as a node does that stops, and takes new ones, as it does when it is there again. */
    public void restart() {
        streams.stop();
        streams.start();
    }
}
