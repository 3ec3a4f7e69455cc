using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Model;
using FilmClubBot.Commands.Paging;
using FilmClubBot.Commands.Pipeline;
using FilmClubBot.Commands.Typing;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Ratings;

/// <summary>The society's favourites, weighted so that two fans do not beat forty members: <c>/top</c>.</summary>
[Command("top", Permission.Member)]
internal sealed class ShowTop(IRatings ratings) : ICommand<ShowTop.Options>
{
    private const int PageSize = 10;

    internal sealed record Options(PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var page = options.Page.Of(PageSize);
        var ranked = await ratings.Top(page, cancellationToken);
        if (ranked.Items.Count == 0)
            return Card.Nothing(say["top.title"], say[ranked.Total == 0 ? "top.none" : "paging.beyond"]);
        return new Card
        {
            Title = say["top.title"],
            Body =
            [
                .. ranked.Items.Select((entry, index) => new Paragraph(say.Rich(
                    "top.entry",
                    ("rank", page.Skip + index + 1),
                    ("film", new Strong(entry.Film.Label)),
                    ("weighted", RatingWords.Mean(entry.Weighted, say)),
                    ("summary", RatingWords.Of(entry.Summary, say))))),
            ],
            Page = options.Page.Place(ranked.Total, PageSize),
            Actions = [.. options.Page.Buttons(new CommandCall("top"), ranked.Total, PageSize, say)],
        };
    }
}
