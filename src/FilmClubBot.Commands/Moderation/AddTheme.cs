using System.Text;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.Commands.Moderation;

/// <summary>
/// Adds a theme that the reader missed: <c>/theme add film:Her theme:surveillance evidence:"…"</c>. It needs a passage of a
/// review: the given one, or the best one that contains the theme's name or cues.
/// </summary>
[Command("theme add", Permission.Moderator, CommandTopic.Library)]
internal sealed class AddTheme(IFilms films, IThemes themes, IPassages passages, ThemeTaxonomy taxonomy, IAuditLog audit) : ICommand<AddTheme.Options>
{
    private const int MaxNameLength = 60;

    internal sealed record Options(
        [Suggest<KnownFilms>] FilmId Film,
        [Suggest<TaxonomyThemes>, Text(MaxNameLength)] string Theme,
        [Text(2000, IsParagraph = true)] string? Evidence = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        if (!options.Theme.EnumerateRunes().Any(Rune.IsLetter))
            return Card.Refusal(say["refusal.title"], say["theme.add.name"]);

        var passage = options.Evidence is { } words
            ? await themes.Locate(film.Id, words, cancellationToken)
            : await BestPassage(film, options.Theme, cancellationToken);
        if (passage is null)
            return Card.Refusal(say["theme.add.refused", ("film", film.Label), ("theme", say.Theme(options.Theme))], say[options.Evidence is null ? "theme.add.noevidence" : "theme.add.notverbatim"]);

        var before = await themes.Rule(film.Id, options.Theme, ThemeRuling.Added, passage, cancellationToken);
        audit.Record(caller.Member.Id, "theme add", $"{film.Label}: {options.Theme}");
        return new Card
        {
            Title = say["theme.add.done", ("film", film.Label), ("theme", say.Theme(options.Theme))],
            Body = [Citation.Quotation(passage, say)],
            Actions = [FilmButtons.Themes(film, say)],
            Audience = Audience.Caller,
            Reversal = ThemeRulings.To(before, film, options.Theme),
        };
    }

    private Task<Passage?> BestPassage(Film film, string theme, CancellationToken cancellationToken) =>
        passages.Best(film.Id, [theme, .. taxonomy.Find(theme) is { } term ? (IEnumerable<string>)[.. term.Languages.Values.Select(other => other.Label), .. term.Cues] : []], cancellationToken);
}
