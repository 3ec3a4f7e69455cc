using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Themes;

/// <summary>Formats a theme's confidence and the number of reviews that share it.</summary>
public static class ThemeWords
{
    private const double Strong = 0.7;

    /// <summary>The themes that a film does show, where another was requested.</summary>
    public static string Found(IReadOnlyList<FilmTheme> themes, Phrases say) =>
        themes.Count == 0 ? say["themes.none"] : say["themes.found", ("themes", say.Themes(themes.Select(theme => theme.Name)))];

    /// <summary>Such as <c>strong, in 3 of 4 reviews</c>.</summary>
    public static string Strength(FilmTheme theme, Phrases say)
    {
        var strength = theme switch
        {
            { Ruling: ThemeRuling.Confirmed } => say["themes.confirmed"],
            { Ruling: ThemeRuling.Added } => say["themes.added"],
            { Confidence: >= Strong } => say["themes.strong"],
            { IsClear: true } => say["themes.clear"],
            _ => say["themes.faint"],
        };
        return theme.OfReviews < 2 ? strength : say["themes.share", ("strength", strength), ("reviews", theme.Reviews), ("of", theme.OfReviews)];
    }
}
