package org.govhall;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/** The portal of a government service centre: one hall, one window, one notice, a promised day. */
@Modulithic(systemName = "GovHall 政务大厅", sharedModules = "kernel")
@SpringBootApplication
public class GovHallApplication {

    public static void main(String[] args) {
        ConfigurableApplicationContext hall = SpringApplication.run(GovHallApplication.class, args);
        if (WithoutServing.isWanted(hall.getEnvironment())) {
            System.exit(SpringApplication.exit(hall));
        }
    }
}
