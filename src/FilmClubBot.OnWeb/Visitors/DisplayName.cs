using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.OnWeb.Visitors;

/// <summary>The rule for the name that a visitor gives themselves.</summary>
internal static class DisplayName
{
    /// <summary>Most UTF-16 units; shorter than what the pipeline cuts names at, so that it keeps them.</summary>
    public const int MaxLength = 40;

    /// <summary>The name as it is shown: one line, clean, cut between characters; null when nothing is left.</summary>
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

    /// <summary>A number from 1000 to 9999 that tells guests without a name apart.</summary>
    public static int GuestNumber(string visitorId) =>
        1000 + (int)(Convert.ToUInt32(visitorId[..8], 16) % 9000);
}
