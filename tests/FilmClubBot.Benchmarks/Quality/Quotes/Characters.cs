using System.Text.RegularExpressions;

namespace FilmClubBot.Benchmarks.Quality.Quotes;

/// <summary>Judges whether a name that was read in a novel is the name of the character who speaks there.</summary>
/// <remarks>
/// The aliases serve here alone; what is judged was found without them. A name is right if it is an alias of the speaker, case,
/// dots and a leading article aside. A name that is nobody's alias is right if its words are all words of one of the
/// speaker's aliases and of no other character's.
/// </remarks>
internal sealed partial class Characters(IEnumerable<(string Name, IEnumerable<string> Aliases)> characters)
{
    private readonly List<(string Name, string Alias)> _aliases =
        [.. characters.SelectMany(one => one.Aliases.Append(one.Name).Select(alias => (one.Name, Fold(alias)))).Distinct()];

    /// <summary>Whether a name found belongs to the speaker.</summary>
    public bool Is(string found, string speaker)
    {
        var folded = Fold(found);
        var owners = _aliases.Where(pair => pair.Alias == folded).Select(pair => pair.Name).ToHashSet(StringComparer.Ordinal);
        if (owners.Count > 0)
            return owners.Contains(speaker);
        var words = folded.Split(' ');
        owners = _aliases.Where(pair => words.All(pair.Alias.Split(' ').Contains)).Select(pair => pair.Name).ToHashSet(StringComparer.Ordinal);
        return owners.Count == 1 && owners.Contains(speaker);
    }

    private static string Fold(string name) => Article().Replace(Spaces().Replace(name.Replace(".", "", StringComparison.Ordinal), " ").Trim().ToLowerInvariant(), "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^(?:the|a|an) ")]
    private static partial Regex Article();
}
