namespace FilmClubBot.OnSlack.Limits;

/// <summary>The names under which groups of commands are registered in a workspace.</summary>
internal static class RegisteredNames
{
    // Slack's own "/me" never reaches an app.
    private const string Me = "me", MeOnSlack = "mydata";

    /// <summary>The registered name of a group, without the slash.</summary>
    /// <param name="group">The command's or group's own name.</param>
    /// <param name="prefix">What precedes every name; empty for none.</param>
    public static string Of(string group, string prefix) => prefix.Length == 0 && group == Me ? MeOnSlack : prefix + group;

    /// <summary>The own name of what was typed under a name of Slack's; null where it is no such name.</summary>
    public static string? OwnOf(string name) => string.Equals(name, MeOnSlack, StringComparison.OrdinalIgnoreCase) ? Me : null;
}
