using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Confirms a theme of a film: <c>/theme confirm film:Her theme:loneliness</c>.</summary>
[Command("theme confirm", Permission.Moderator)]
internal sealed class ConfirmTheme(ThemeRulings rulings) : ICommand<ConfirmTheme.Options>
{
    internal sealed record Options([Suggest<KnownFilms>] FilmId Film, [Suggest<KnownThemes>] string Theme);

    public Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) =>
        rulings.OnFound(options.Film, options.Theme, ThemeRuling.Confirmed, "theme confirm", caller, cancellationToken);
}

/// <summary>Hides a theme of a film: <c>/theme hide film:Her theme:loneliness</c>.</summary>
[Command("theme hide", Permission.Moderator)]
internal sealed class HideTheme(ThemeRulings rulings) : ICommand<HideTheme.Options>
{
    internal sealed record Options([Suggest<KnownFilms>] FilmId Film, [Suggest<KnownThemes>] string Theme);

    public Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) =>
        rulings.OnFound(options.Film, options.Theme, ThemeRuling.Hidden, "theme hide", caller, cancellationToken);
}

/// <summary>The common part of confirming and hiding a theme.</summary>
internal sealed class ThemeRulings(IFilms films, IThemes themes, IAuditLog audit)
{
    /// <summary>Stores a decision on a theme that the film shows; refuses one that it does not.</summary>
    public async Task<Card> OnFound(FilmId id, string name, ThemeRuling ruling, string action, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(id, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        var found = await themes.OfFilm(film.Id, cancellationToken);
        var wanted = FilmTitle.FoldWords(name);
        if (found.FirstOrDefault(theme => FilmTitle.FoldWords(theme.Name) == wanted) is not { } theme)
            return Card.Refusal(say["themes.notinfilm", ("film", film.Label), ("theme", say.Theme(name))], ThemeWords.Found(found, say));

        await themes.Rule(film.Id, theme.Name, ruling, null, cancellationToken);
        audit.Record(caller.Member.Id, action, $"{film.Label}: {theme.Name}");
        return new Card
        {
            Title = say[ruling == ThemeRuling.Hidden ? "theme.hide.done" : "theme.confirm.done", ("film", film.Label), ("theme", say.Theme(theme.Name))],
            Actions = [FilmButtons.Themes(film, say)],
            Audience = Audience.Caller,
        };
    }
}
