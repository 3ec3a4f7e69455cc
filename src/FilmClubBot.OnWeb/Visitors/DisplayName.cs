using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.OnWeb.Visitors;

/// <summary>The rules for a visitor's display name.</summary>
internal static class DisplayName
{
    /// <summary>The maximum length in UTF-16 units.</summary>
    public const int MaxLength = HostileText.MaxName;

    /// <summary>The name in its displayed form: one line, clean, cut between characters; null if nothing is left.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null)
            return null;
        var words = HostileText.Clean(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words);
        if (name.Length > MaxLength)
            name = name[..(char.IsHighSurrogate(name[MaxLength - 1]) ? MaxLength - 1 : MaxLength)].TrimEnd();
        return name.Length == 0 ? null : name;
    }

    /// <summary>A number from 1000 to 9999 that distinguishes guests without a name.</summary>
    public static int GuestNumber(string visitorId) =>
        1000 + (int)(Convert.ToUInt32(visitorId[..8], 16) % 9000);
}
