using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Confirms a theme of a film: <c>/theme confirm film:Her theme:loneliness</c>.</summary>
[Command("theme confirm", Permission.Moderator, CommandTopic.Library)]
internal sealed class ConfirmTheme(ThemeRulings rulings) : ICommand<ConfirmTheme.Options>
{
    internal sealed record Options([Suggest<KnownFilms>] FilmId Film, [Suggest<KnownThemes>] string Theme);

    public Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) =>
        rulings.OnFound(options.Film, options.Theme, ThemeRuling.Confirmed, "theme confirm", caller, cancellationToken);
}

/// <summary>Hides a theme of a film: <c>/theme hide film:Her theme:loneliness</c>.</summary>
[Command("theme hide", Permission.Moderator, CommandTopic.Library, Confirmation = Confirmation.WithReply)]
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

        var before = await themes.Rule(film.Id, theme.Name, ruling, null, cancellationToken);
        audit.Record(caller.Member.Id, action, $"{film.Label}: {theme.Name}");
        return new Card
        {
            Title = say[ruling == ThemeRuling.Hidden ? "theme.hide.done" : "theme.confirm.done", ("film", film.Label), ("theme", say.Theme(theme.Name))],
            Actions = [FilmButtons.Themes(film, say)],
            Audience = Audience.Caller,
            Reversal = To(before, film, theme.Name),
            Confirms = new("film", $"#{film.Id}"),
        };
    }

    /// <summary>How the decision before is restored.</summary>
    public static Reversal To(RuledTheme? before, Film film, string theme)
    {
        var target = $"theme {film.Id} {FilmTitle.FoldWords(theme)}";
        (string, string?)[] options = [("film", $"#{film.Id}"), ("theme", theme)];
        return before?.Ruling switch
        {
            ThemeRuling.Confirmed => new(new("theme confirm", options), target),
            ThemeRuling.Hidden => new(new("theme hide", options), target),
            ThemeRuling.Added => new(new("theme add", [.. options, ("evidence", before.Evidence.Count > 0 ? before.Evidence[0] : null)]), target),
            _ => new(new("theme reset", options), target),
        };
    }
}

/// <summary>Withdraws the moderators' decision on a theme, so that what was read in the reviews counts again: <c>/theme reset film:Her theme:loneliness</c>.</summary>
[Command("theme reset", Permission.Moderator, CommandTopic.Library)]
internal sealed class ResetTheme(IFilms films, IThemes themes, IAuditLog audit) : ICommand<ResetTheme.Options>
{
    internal sealed record Options([Suggest<KnownFilms>] FilmId Film, [Suggest<RuledThemes>] string Theme);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        if (await themes.Withdraw(film.Id, options.Theme, cancellationToken) is not { } withdrawn)
            return Card.Refusal(say["theme.reset.none", ("film", film.Label), ("theme", say.Theme(options.Theme))]);
        audit.Record(caller.Member.Id, "theme reset", $"{film.Label}: {options.Theme}");
        return new Card
        {
            Title = say["theme.reset.done", ("film", film.Label), ("theme", say.Theme(options.Theme))],
            Actions = [FilmButtons.Themes(film, say)],
            Audience = Audience.Caller,
            Reversal = ThemeRulings.To(withdrawn, film, withdrawn.Name),
        };
    }
}
