package org.govhall.kernel;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.TimestampWithTimeZoneJdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Binds an instant that is missing as what it would be. PostgreSQL's driver names no type for a null of the usual kind, and
 * prepares a statement anew whenever the types of its parameters are others than before: an act that fills in one more
 * instant of a case would have its whole statement parsed and planned again, every time.
 */
public final class TypedInstants implements TypeContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry services) {
        types.contributeJdbcType(new Typed());
    }

    private static final class Typed extends TimestampWithTimeZoneJdbcType {

        private static final long serialVersionUID = 1L;

        @Override
        public <X> ValueBinder<X> getBinder(JavaType<X> javaType) {
            return new Binder<>(super.getBinder(javaType));
        }
    }

    private record Binder<X>(ValueBinder<X> usual) implements ValueBinder<X> {

        private static final String TYPE = "timestamptz";

        @Override
        public void bind(PreparedStatement statement, @Nullable X value, int index, WrapperOptions options)
                throws SQLException {
            if (value == null) {
                statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE, TYPE);
            } else {
                usual.bind(statement, value, index, options);
            }
        }

        @Override
        public void bind(CallableStatement statement, @Nullable X value, String name, WrapperOptions options)
                throws SQLException {
            usual.bind(statement, value, name, options);
        }

        @Override
        public Object getBindValue(X value, WrapperOptions options) throws SQLException {
            return usual.getBindValue(value, options);
        }
    }
}
