using FilmClubBot.TextAnalysis.People;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Evidence for who directed a film, name by name.</summary>
internal sealed class Votes(Cast cast)
{
    private const int MostDirectors = 4;

    private readonly Dictionary<string, double> _votes = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Adds evidence for names that stand joined: "Joel and Ethan Coen".</summary>
    public void AddJoined(IReadOnlyList<PersonName> names, double weight)
    {
        for (var i = 0; i < names.Count && i < MostDirectors; i++)
        {
            var name = cast.FullName(names[i].Text);
            // A given name alone borrows the surname of the one it is joined to.
            if (i + 1 < names.Count && !name.Contains(' ', StringComparison.Ordinal) && names[i + 1].IsFull)
                name = $"{name} {names[i + 1].Text[(names[i + 1].Text.LastIndexOf(' ') + 1)..]}";
            if (cast.IsCharacter(name))
                continue;
            if (!_votes.ContainsKey(name))
                _order.Add(name);
            _votes[name] = _votes.GetValueOrDefault(name) + weight;
        }
    }

    /// <summary>Names with at least half the evidence of the best, in the order in which they were met.</summary>
    public IReadOnlyList<string> Best()
    {
        if (_votes.Count == 0)
            return [];
        var most = _votes.Values.Max();
        return [.. _order.Where(name => _votes[name] * 2 >= most).Take(MostDirectors)];
    }
}
