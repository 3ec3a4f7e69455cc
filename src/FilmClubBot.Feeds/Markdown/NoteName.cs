using FilmClubBot.Feeds.Headers;

namespace FilmClubBot.Feeds.Markdown;

/// <summary>The headline of a note in a vault (Obsidian, Quartz): what its file is called.</summary>
internal static class NoteName
{
    /// <summary>The name without its ending; null for one that is no title but a slug, a number or a single lower-case word.</summary>
    /// <param name="file">The file's name, with or without a path.</param>
    public static string? Of(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).Trim();
        var isTitle = name.Any(char.IsLetter) && !Slug.IsSlug(name) && (name.Any(char.IsUpper) || name.Contains(' ', StringComparison.Ordinal));
        return isTitle ? name : null;
    }
}
