// Runs a class of the test tree in a process of its own, on the JDK the build has chosen, and waits
// for it. The terminal belongs to that process. On Ctrl-C or SIGTERM Maven stays until it has ended:
// Maven's own exec goals leave at once and orphan it.
import org.apache.maven.toolchain.ToolchainManager

def toolchain = session.container.lookup(ToolchainManager).getToolchainFromBuildContext('jdk', session)
def command = [toolchain.findTool('java'), '-Xmx512m', '-Dvetbell.server=' + project.properties['vetbell.server'],
               "-Dvetbell.war=${project.build.directory}/${project.build.finalName}.war".toString()]
session.userProperties.each { name, value -> command << "-D${name}=${value}".toString() }
command += ['-cp', project.testClasspathElements.join(File.pathSeparator)]
command << mainClass

def process = new ProcessBuilder(command).directory(project.basedir).inheritIO().start()
def stop = new Thread({ process.destroy(); process.waitFor() }, 'stop-foreground')
Runtime.runtime.addShutdownHook(stop)
def status = process.waitFor()
try {
    Runtime.runtime.removeShutdownHook(stop)
} catch (IllegalStateException shuttingDown) {
    return
}
if (status != 0) {
    throw new org.apache.maven.plugin.MojoFailureException(
        mainClass + ' ended with status ' + status)
}
