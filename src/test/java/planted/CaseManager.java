package planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.springframework.stereotype.Controller;

/** Breaks every promise at once; no program starts it. */
@Entity
@Controller
public class CaseManager {

    @Id
    private long id;

    private Instant changedAt;

    public void setId(long id) {
        this.id = id;
        this.changedAt = Instant.now();
    }
}
