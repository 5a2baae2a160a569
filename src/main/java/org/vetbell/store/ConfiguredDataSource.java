/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Connections to the database that the configuration names.
 *
 * <p>A {@code @DataSourceDefinition} takes constants only, so it names this class, and the address
 * is looked up when the first connection is made. The server pools what comes from here. Any
 * thread.
 */
public class ConfiguredDataSource implements DataSource {
    private volatile StoreSettings.Database database;
    private volatile PrintWriter logWriter;
    private volatile int loginTimeoutSeconds = 5;
    private String url = "";

    /** Used by the server; the database is found in the configuration. */
    public ConfiguredDataSource() {}

    ConfiguredDataSource(StoreSettings.Database database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        StoreSettings.Database target = database();
        Connection connection = driver(target).connect(target.url(), properties(target));
        if (connection == null) {
            throw new SQLException("no driver for " + target);
        }
        return connection;
    }

    /** Who connects is a matter of the configuration, so the arguments are not used. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** Our own class loader: a server may make connections on threads that have another. */
    private StoreSettings.Database database() {
        StoreSettings.Database known = database;
        if (known == null) {
            ClassLoader ours = ConfiguredDataSource.class.getClassLoader();
            StoreSettings settings = StoreSettings.from(ConfigProvider.getConfig(ours));
            settings.makeDataDirectory();
            known = settings.database();
            database = known;
        }
        return known;
    }

    private static Driver driver(StoreSettings.Database target) {
        return target.isH2() ? new org.h2.Driver() : new org.postgresql.Driver();
    }

    /** A dead database must be noticed: the driver of PostgreSQL would wait without end. */
    private Properties properties(StoreSettings.Database target) {
        Properties properties = new Properties();
        properties.setProperty("user", target.user());
        properties.setProperty("password", target.password());
        if (!target.isH2()) {
            properties.setProperty("connectTimeout", Integer.toString(loginTimeoutSeconds));
            properties.setProperty("socketTimeout", "30");
            properties.setProperty("ApplicationName", "vetbell");
        }
        return properties;
    }

    /** The constant of the definition; servers insist on one. */
    public String getUrl() {
        return url;
    }

    /** Set by the server and not used. */
    public void setUrl(String url) {
        this.url = url;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        logWriter = out;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeoutSeconds;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeoutSeconds = seconds > 0 ? seconds : loginTimeoutSeconds;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no java.util.logging here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
