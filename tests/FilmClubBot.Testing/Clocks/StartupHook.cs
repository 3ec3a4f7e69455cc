using System.Diagnostics;
using System.Globalization;
using FilmClubBot.Testing.Clocks;

/// <summary>
/// Runs in a worker process before the program does, where a <see cref="ControlledClock"/> asks for it. .NET wants this name, and no
/// namespace: https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md
/// </summary>
internal static class StartupHook
{
    /// <summary>Puts the test's clock in the place of the program's, and adds a page that shows what its scheduler goes by.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(ControlledClock.Variable) is not { Length: > 0 } port)
            return;
        var time = FollowedClock.Follow(int.Parse(port, CultureInfo.InvariantCulture));
        DiagnosticListener.AllListeners.Subscribe(new HostObserver(services => services.GoBy(time)));
    }
}
