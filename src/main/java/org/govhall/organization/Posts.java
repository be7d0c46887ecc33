package org.govhall.organization;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Posts extends Repository<Post, PostId> {

    Post saveAndFlush(Post post);

    Optional<Post> findById(PostId id);

    List<Post> findByWindow(WindowId window);

    @Query("select count(p) > 0 from Post p where p.officerA = :officer or p.officerB = :officer")
    boolean nameOfficer(OfficerId officer);

    @Query("select distinct p.window from Post p where p.officerA = :officer or p.officerB = :officer")
    List<WindowId> windowsOf(OfficerId officer);

    /** The posts of an officer at a window, which nobody else fills or ends until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from Post p where p.window = :window and (p.officerA = :officer or p.officerB = :officer)")
    List<Post> hold(WindowId window, OfficerId officer);

    void delete(Post post);

    void flush();
}
