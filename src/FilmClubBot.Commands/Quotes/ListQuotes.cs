using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Quotes;

/// <summary>Quotes of a film, by speaker or by theme, verbatim with their source: <c>/quotes film:Her speaker:Jonze</c>.</summary>
[Command("quotes", Permission.Member, CommandTopic.Films, IsFromReviewsAlone = true, IsReading = true)]
internal sealed class ListQuotes(IQuotes quotes, IFilms films) : ICommand<ListQuotes.Options>
{
    private const int PageSize = 4;

    internal sealed record Options(
        [Suggest<KnownFilms>] FilmId? Film = null,
        [Suggest<KnownSpeakers>] string? Speaker = null,
        [Suggest<KnownThemes>] string? Theme = null,
        PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var film = options.Film is { } id ? await films.Find(id, cancellationToken) : null;
        if (options.Film is not null && film is null)
            return Card.Refusal(say["films.gone"]);
        var call = new CommandCall("quotes", ("film", film?.Label), ("speaker", options.Speaker), ("theme", options.Theme));
        var title = QuoteTitle.Of(film, options.Speaker, options.Theme, say);
        var found = await quotes.Search(new QuoteFilter(film?.Id, options.Speaker, options.Theme), options.Page.Of(PageSize), cancellationToken);
        if (found.Items.Count == 0)
            return Card.Nothing(title, say[found.Total == 0 ? "quotes.none" : "paging.beyond"]) with { Actions = film is null ? [] : [FilmButtons.Themes(film, say), FilmButtons.Reviews(film, say)] };
        var citations = new Citations(found.Items.Select(quote => quote.Passage.Review), say);
        return new Card
        {
            Title = title,
            Body = [.. citations.Opening, .. found.Items.Select(citations.Quotation)],
            Page = options.Page.Place(found.Total, PageSize),
            Actions =
            [
                .. options.Page.Buttons(call, found.Total, PageSize, say),
                .. film is null ? Array.Empty<CardAction>() : [FilmButtons.Themes(film, say)],
            ],
        };
    }
}
