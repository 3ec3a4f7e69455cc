using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Recommendations;

/// <summary>How a member rates films with each theme, compared with the member's own mean; a theme of few films counts more than one of most.</summary>
internal sealed class ThemeProfile
{
    // As if each theme had two more films that the member rated at the own mean: one film is no taste.
    private const int Prior = 2;

    private readonly IReadOnlyDictionary<FilmId, IReadOnlyList<string>> _themes;
    private readonly Dictionary<string, double> _leaning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _films = new(StringComparer.Ordinal);

    /// <summary>Computes the profile.</summary>
    /// <param name="own">The member's ratings, in a fixed order.</param>
    /// <param name="themes">The themes of the library's films.</param>
    public ThemeProfile(IReadOnlyList<GivenRating> own, IReadOnlyDictionary<FilmId, IReadOnlyList<string>> themes)
    {
        _themes = themes;
        foreach (var theme in themes.Values.SelectMany(film => film))
            _films[theme] = _films.GetValueOrDefault(theme) + 1;
        if (own.Count == 0)
            return;
        // Half of the leaning is what the member chose to see, half how it was liked.
        var mean = own.Average(rating => rating.Stars.Halves);
        var rated = own.SelectMany(rating => themes.GetValueOrDefault(rating.Film, []).Select(theme => (Theme: theme, Above: (rating.Stars.Halves - mean) / 2)));
        foreach (var theme in rated.GroupBy(entry => entry.Theme, StringComparer.Ordinal))
            _leaning[theme.Key] = theme.Sum(entry => 1 + entry.Above) / (theme.Count() + Prior);
    }

    /// <summary>How well a film's themes fit the member; 0 for a film without known themes.</summary>
    public double Fit(FilmId film)
    {
        var shown = _themes.GetValueOrDefault(film, []);
        return shown.Count == 0 ? 0 : shown.Sum(theme => Weight(theme) * _leaning.GetValueOrDefault(theme)) / Math.Sqrt(shown.Count);
    }

    /// <summary>The themes that two films share, the rarest first.</summary>
    public IEnumerable<string> Shared(FilmId film, FilmId other) => _themes.GetValueOrDefault(film, [])
        .Intersect(_themes.GetValueOrDefault(other, []), StringComparer.Ordinal)
        .OrderByDescending(Weight).ThenBy(theme => theme, StringComparer.Ordinal);

    private double Weight(string theme) => Math.Log(1 + ((double)_themes.Count / _films[theme]));
}
