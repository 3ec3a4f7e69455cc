using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Themes;

/// <summary>
/// What reviews find in a film, and the films that share a theme: <c>/themes film:Her</c>, <c>/themes theme:loneliness</c>.
/// </summary>
[Command("themes", Permission.Member, CommandTopic.Films, IsFromReviewsAlone = true, IsReading = true)]
internal sealed class ShowThemes(IThemes themes, IFilms films) : ICommand<ShowThemes.Options>
{
    private const int PageSize = 5;

    internal sealed record Options([Suggest<KnownFilms>] FilmId? Film = null, [Suggest<KnownThemes>] string? Theme = null, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        if (options.Film is null)
            return options.Theme is { } shared ? await FilmsWith(shared, options.Page, caller.Say, cancellationToken) : await All(options.Page, caller.Say, cancellationToken);
        if (await films.Find(options.Film.Value, cancellationToken) is not { } film)
            return Card.Refusal(caller.Say["films.gone"]);

        return options.Theme is { } name
            ? One(film, await themes.OfFilm(film.Id, cancellationToken), name, caller.Say)
            : OfFilm(film, await themes.Cited(film.Id, all => OfPage(FilmTheme.Shown(all), options.Page), cancellationToken), options.Page, caller.Say);
    }

    private static IEnumerable<FilmTheme> OfPage(IEnumerable<FilmTheme> listed, PageNumber page) => listed.Skip(page.Of(PageSize).Skip).Take(PageSize);

    private static Card OfFilm(Film film, IReadOnlyList<FilmTheme> found, PageNumber page, Phrases say)
    {
        if (found.Count == 0)
            return Card.Nothing(say["themes.title.film", ("film", film.Label)], say["themes.none"]);
        var listed = FilmTheme.Shown(found);
        List<FilmTheme> shown = [.. OfPage(listed, page)];
        if (shown.Count == 0)
            return Card.Nothing(say["themes.title.film", ("film", film.Label)], say["paging.beyond"]);
        var call = new CommandCall("themes", ("film", film.Label));
        return new Card
        {
            Title = say["themes.title.film", ("film", film.Label)],
            Body = [.. WithEvidence(shown, say), .. shown[^1] == listed[^1] ? Hinted([.. found.Except(listed)], say) : []],
            Page = page.Place(listed.Count, PageSize),
            Actions =
            [
                .. page.Buttons(call, listed.Count, PageSize, say),
                new Select(say["themes.more"], call, "theme", [.. found.Take(ISuggestions.Limit).Select(theme => new Choice(say.Theme(theme.Name), theme.Name))]),
                FilmButtons.Quotes(film, say),
                FilmButtons.Rate(film, say),
            ],
        };
    }

    // Below the last of the clear themes, by name alone: the select shows their evidence.
    private static IEnumerable<Block> Hinted(IReadOnlyList<FilmTheme> themes, Phrases say) =>
        themes.Count == 0 ? [] : [new Paragraph(say["themes.hinted", ("themes", say.Themes(themes.Select(theme => theme.Name)))])];

    private static IEnumerable<Block> WithEvidence(IEnumerable<FilmTheme> shown, Phrases say)
    {
        foreach (var theme in shown)
        {
            yield return new Heading(new Strong(say.Theme(theme.Name)), " – " + ThemeWords.Strength(theme, say));
            foreach (var passage in theme.Evidence)
                yield return Citation.Quotation(passage, say);
        }
    }

    private static Card One(Film film, IReadOnlyList<FilmTheme> found, string name, Phrases say)
    {
        var wanted = FilmTitle.FoldWords(name);
        if (found.FirstOrDefault(theme => FilmTitle.FoldWords(theme.Name) == wanted) is not { } theme)
            return Card.Nothing(say["themes.notinfilm", ("film", film.Label), ("theme", say.Theme(name))], ThemeWords.Found(found, say));
        var citations = new Citations(theme.Evidence.Select(passage => passage.Review), say);
        return new Card
        {
            Title = say["themes.title.one", ("theme", say.Theme(theme.Name)), ("film", film.Label)],
            Body = [.. citations.Opening, new Paragraph(ThemeWords.Strength(theme, say)), .. theme.Evidence.Select(citations.Quotation)],
            Actions =
            [
                new Button(say["themes.sharing"], new CommandCall("themes", ("theme", theme.Name))),
                new Button(say["themes.quotes"], new CommandCall("quotes", ("film", film.Label), ("theme", theme.Name))),
            ],
        };
    }

    private async Task<Card> FilmsWith(string name, PageNumber page, Phrases say, CancellationToken cancellationToken)
    {
        var title = say["themes.title.sharing", ("theme", say.Theme(name))];
        var sharing = await themes.FilmsWith(name, cancellationToken);
        if (sharing.Count == 0)
            return Card.Nothing(title, say["themes.nofilm"]);
        var shown = sharing.Skip(page.Of(PageSize).Skip).Take(PageSize).ToList();
        if (shown.Count == 0)
            return Card.Nothing(title, say["paging.beyond"]);
        return new Card
        {
            Title = title,
            Body =
            [
                .. shown.SelectMany(entry => (IEnumerable<Block>)
                [
                    new Heading(new Emphasis(entry.Film.Label), " – " + ThemeWords.Strength(entry.Theme, say)),
                    .. entry.Theme.Evidence.Take(1).Select(passage => Citation.Quotation(passage, say)),
                ]),
            ],
            Page = page.Place(sharing.Count, PageSize),
            Actions = [.. page.Buttons(new CommandCall("themes", ("theme", name)), sharing.Count, PageSize, say)],
        };
    }

    private async Task<Card> All(PageNumber page, Phrases say, CancellationToken cancellationToken)
    {
        const int size = ISuggestions.Limit;
        var all = await themes.List(cancellationToken);
        if (all.Count == 0)
            return Card.Nothing(say["themes.title.all"], say["themes.empty"]);
        List<SharedTheme> shown = [.. all.Skip(page.Of(size).Skip).Take(size)];
        if (shown.Count == 0)
            return Card.Nothing(say["themes.title.all"], say["paging.beyond"]);
        return new Card
        {
            Title = say["themes.title.all"],
            Body = [new BulletList([.. shown.Select(theme => (IReadOnlyList<Inline>)[new Strong(say.Theme(theme.Name)), " – " + say["films.count", ("n", theme.Films)]])])],
            Page = page.Place(all.Count, size),
            Actions =
            [
                .. page.Buttons(new CommandCall("themes"), all.Count, size, say),
                new Select(say["themes.choose"], new CommandCall("themes"), "theme", [.. shown.Select(theme => new Choice(say.Theme(theme.Name), theme.Name))]),
                new FormButton(say["themes.film"], new CommandCall("themes")),
            ],
        };
    }
}
