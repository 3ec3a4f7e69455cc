using System.Text.RegularExpressions;

namespace FilmClubBot.Benchmarks.Quality.Quotes;

/// <summary>Judges whether a name that was read in a novel is the name of the character who speaks there.</summary>
/// <remarks>
/// The corpus also lists, as characters of their own, bare names that speak nowhere ("Bounderby" beside "Josiah Bounderby"), and
/// one character twice ("Christopher Robin - Story"): those who never speak are left out, and what follows the dash is cut. The aliases serve here alone; what is judged was found without them. A name is right if it is an alias of the speaker, case,
/// dots, hyphens and a leading article aside. A name that is nobody's alias is right if its words are all words of one of the
/// speaker's aliases and of no other character's; or, where there is no such alias, if one of the speaker's aliases and no
/// other character's is made of its words (of several, the one that holds its first).
/// </remarks>
internal sealed partial class Characters(IEnumerable<(string Name, IEnumerable<string> Aliases)> characters)
{
    private readonly List<(string Name, string Alias)> _aliases =
        [.. characters.SelectMany(one => one.Aliases.Append(one.Name).Select(alias => (one.Name, Fold(alias)))).Distinct()];

    /// <summary>Whether a name found belongs to the speaker.</summary>
    /// <param name="found">The name found.</param>
    /// <param name="speaker">The speaker as marked: a main name, or in a few novels an alias.</param>
    public bool Is(string found, string speaker)
    {
        var folded = Fold(found);
        var speakers = Owners(Fold(speaker));
        var owners = Owners(folded);
        if (owners.Count > 0)
            return owners.Overlaps(speakers);
        var words = folded.Split(' ');
        owners = OwnersWhere(alias => words.All(alias.Contains));
        if (owners.Count == 0)
            owners = OwnersWhere(alias => alias.All(words.Contains));
        if (owners.Count > 1)
            owners = OwnersWhere(alias => alias.Contains(words[0]) && alias.All(words.Contains));
        return owners.Count == 1 && owners.Overlaps(speakers);
    }

    private HashSet<string> OwnersWhere(Func<string[], bool> fits) => _aliases.Where(pair => fits(pair.Alias.Split(' '))).Select(pair => pair.Name).ToHashSet(StringComparer.Ordinal);

    private HashSet<string> Owners(string alias) => _aliases.Where(pair => pair.Alias == alias).Select(pair => pair.Name).ToHashSet(StringComparer.Ordinal);

    private static string Fold(string name) => Article().Replace(Spaces().Replace(name.Split(" - ")[0].Replace(".", "", StringComparison.Ordinal).Replace('-', ' '), " ").Trim().ToLowerInvariant(), "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^(?:the|a|an) ")]
    private static partial Regex Article();
}
