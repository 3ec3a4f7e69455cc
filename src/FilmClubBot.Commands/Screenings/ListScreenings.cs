using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The screenings ahead, or those that are over: <c>/screening list</c>.</summary>
[Command("screening list", Permission.Member, CommandTopic.Screenings, IsReading = true)]
internal sealed class ListScreenings(IScreenings screenings) : ICommand<ListScreenings.Options>
{
    private const int PageSize = 8;

    internal sealed record Options(bool Past = false, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var page = options.Page.Of(PageSize);
        var slice = options.Past ? await screenings.Past(page, cancellationToken) : await Ahead(page, caller, cancellationToken);
        var title = say[options.Past ? "screening.list.past" : "screening.list.ahead"];
        if (slice.Items.Count == 0)
            return Card.Nothing(title, slice.Total > 0 ? say["paging.beyond"] : say["screening.list.none"]);
        return new Card
        {
            Title = title,
            Body = [new BulletList([.. slice.Items.Select(screening => Entry(screening, caller))])],
            Page = options.Page.Place(slice.Total, PageSize),
            Actions =
            [
                .. options.Page.Buttons(new CommandCall("screening list", ("past", options.Past ? "yes" : null)), slice.Total, PageSize, say),
                new Select(say["screening.buttons.show"], new CommandCall("screening show"), "screening", ScreeningChoices.Of(slice.Items, caller)),
            ],
            Audience = Audience.Caller,
        };
    }

    private async Task<Slice<Screening>> Ahead(PageRequest page, Caller caller, CancellationToken cancellationToken)
    {
        var all = (await screenings.Ahead(cancellationToken)).Where(screening => caller.Permission >= Permission.Moderator || screening.IsPublic).ToList();
        return new([.. all.Skip(page.Skip).Take(page.Size)], all.Count);
    }

    private static IReadOnlyList<Inline> Entry(Screening screening, Caller caller) =>
    [
        new Strong(ScreeningWords.Film(screening, caller.Say)), " – ", ScreeningWords.When(screening, caller.Club, caller.Say),
        .. screening.State is ScreeningState.Planned or ScreeningState.Running ? [$" ({ScreeningWords.State(screening.State, caller.Say)})"] : Array.Empty<Inline>(),
    ];
}
