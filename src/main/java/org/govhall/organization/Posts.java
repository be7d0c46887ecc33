package org.govhall.organization;

import java.util.List;
import java.util.Optional;
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

    void delete(Post post);

    void flush();
}
