package org.govhall.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.govhall.catalog.MaterialId;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes several files for one material: what is good is kept, what is not is named with the reason. */
@Component
class Uploads {

    private final Applications applications;

    Uploads(Applications applications) {
        this.applications = applications;
    }

    /** A file that was refused. */
    record Refused(String fileName, Refusal reason) {}

    /**
     * What became of the files.
     *
     * @param kept how many are now with the material
     */
    record Result(int kept, List<Refused> refused) {}

    /** An empty choice, which a browser sends as one file without a name, counts for nothing. */
    Result take(CaseRef ref, MaterialId material, List<MultipartFile> files, AccountId account) {
        int kept = 0;
        List<Refused> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (name.isBlank() && file.isEmpty()) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                applications.attach(ref, material, name, content, account);
                kept++;
            } catch (Refusal refusal) {
                refused.add(new Refused(name, refusal));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Result(kept, List.copyOf(refused));
    }
}
