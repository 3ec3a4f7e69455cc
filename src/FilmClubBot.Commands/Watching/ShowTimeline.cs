using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Watching;

/// <summary>The members' remarks on a film, once it is over: <c>/watch timeline</c>.</summary>
[Command("watch timeline", Permission.Member, CommandTopic.Screenings, IsReading = true)]
internal sealed class ShowTimeline(WatchedScreenings watched, IReactions reactions, ITimelinePicture picture, SiteAddress site) : ICommand<ShowTimeline.Options>
{
    private const int PageSize = 15;

    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId? Screening = null, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await watched.Latest(options.Screening, cancellationToken) is not { } screening)
            return Card.Refusal(say["watch.timeline.nothing"]);
        if (screening.State != ScreeningState.Over)
            return Card.Refusal(say["watch.timeline.early"]);
        var timeline = new Timeline(await reactions.Of(screening.Id, cancellationToken), screening.Length);
        var title = say["watch.timeline.title", ("film", ScreeningWords.Film(screening, say))];
        if (timeline.Reactions.Count == 0)
            return Card.Nothing(title, say["watch.timeline.none"]);
        var skipped = options.Page.Of(PageSize).Skip;
        var shown = timeline.Reactions.Skip(skipped).Take(PageSize).ToList();
        if (shown.Count == 0)
            return Card.Nothing(title, say["paging.beyond"]);
        return new Card
        {
            Title = title,
            Body = [.. skipped == 0 ? Whole(timeline, say) : [], new BulletList([.. shown.Select(TimelineWords.Line)])],
            Image = skipped == 0 ? picture.Draw(screening, timeline, say) : null,
            Page = options.Page.Place(timeline.Reactions.Count, PageSize),
            Actions =
            [
                .. options.Page.Buttons(new CommandCall("watch timeline", ("screening", ScreeningButtons.Value(screening))), timeline.Reactions.Count, PageSize, say),
                .. site.IsReachedFrom(caller.Platform) ? [new LinkButton(say["watch.timeline.page"], site.At(SiteAddress.TimelinePath(screening.Id))!)] : Array.Empty<CardAction>(),
            ],
        };
    }

    private static IEnumerable<Block> Whole(Timeline timeline, Phrases say)
    {
        yield return new Paragraph(TimelineWords.Count(timeline, say));
        if (TimelineWords.Liveliest(timeline, say) is { } liveliest)
            yield return new Paragraph(liveliest);
    }
}
