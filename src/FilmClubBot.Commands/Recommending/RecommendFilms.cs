using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Recommendations;

namespace FilmClubBot.Commands.Recommending;

/// <summary>Films of the library that the caller has not rated, each with its reasons, for the caller alone: <c>/recommend</c>.</summary>
[Command("recommend", Permission.Member, CommandTopic.Films, IsReading = true, IsPrivate = true)]
internal sealed class RecommendFilms(IFilms films, IRatings ratings, IThemes themes, IMembers members) : ICommand<RecommendFilms.Options>
{
    private const int PageSize = 5;

    internal sealed record Options(PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var (say, me) = (caller.Say, caller.Member.Id);
        var library = (await films.List(cancellationToken)).ToDictionary(film => film.Id);
        var all = await ratings.All(me, cancellationToken);
        var own = all.Where(rating => rating.By == me && library.ContainsKey(rating.Film)).ToList();
        var found = new Recommender(all.Where(rating => library.ContainsKey(rating.Film)), await themes.Names(cancellationToken)).Recommend(me, own, library.Keys);

        var shown = found.Films.Skip(options.Page.Of(PageSize).Skip).Take(PageSize).ToList();
        if (shown.Count == 0)
            return Card.Nothing(say["recommend.title"], say[found.Films.Count > 0 ? "paging.beyond" : "recommend.none"]);
        var words = new ReasonWords(library, await Names(shown, cancellationToken), say);
        return new Card
        {
            Title = say["recommend.title"],
            Body =
            [
                .. Basis(found.Basis, own.Count, say) is { } basis ? [new Paragraph(basis)] : Array.Empty<Block>(),
                .. shown.SelectMany(entry => (IEnumerable<Block>)[new Heading(new Strong(library[entry.Film].Label)), new BulletList([.. entry.Reasons.Select(words.Of)])]),
            ],
            Page = options.Page.Place(found.Films.Count, PageSize),
            Actions =
            [
                .. options.Page.Buttons(new CommandCall("recommend"), found.Films.Count, PageSize, say),
                new Select(say["recommend.open"], new CommandCall("film"), "film", [.. shown.Select(entry => library[entry.Film].Label).Distinct(StringComparer.Ordinal).Select(label => new Choice(label, label))]),
            ],
            Audience = Audience.Caller,
        };
    }

    private static string? Basis(RecommendationBasis basis, int own, Phrases say) => basis switch
    {
        RecommendationBasis.Ranking when own == 0 => say["recommend.basis.nothing", ("least", Recommendations.LeastRatings)],
        RecommendationBasis.Ranking => say["recommend.basis.few", ("n", own), ("least", Recommendations.LeastRatings)],
        RecommendationBasis.Themes => say["recommend.basis.alone"],
        _ => null,
    };

    private async Task<Dictionary<MemberId, string>> Names(IEnumerable<Recommendation> shown, CancellationToken cancellationToken)
    {
        Dictionary<MemberId, string> names = [];
        foreach (var id in shown.SelectMany(entry => entry.Reasons).OfType<Reason.LikeMinded>().SelectMany(reason => reason.Members).Distinct())
            names[id] = (await members.Find(id, cancellationToken))?.Name ?? $"#{id}";
        return names;
    }
}
