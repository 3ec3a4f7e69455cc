using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Recaps;

/// <summary>A year or a term in films, the caller's or the society's, from the ratings that everybody may see: <c>/wrapped period:2026</c>.</summary>
[Command("wrapped", Permission.Member, CommandTopic.Mine, IsReading = true)]
internal sealed class ShowRecap(RecapSources sources, RecapWords words, IFigurePicture picture, IRecapLinks links, SiteAddress site, IClock clock) : ICommand<ShowRecap.Options>
{
    internal sealed record Options([Suggest<KnownPeriods>] ReportSpan? Period = null, bool Club = false);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var (say, zone) = (caller.Say, caller.Club.Zone);
        var period = options.Period ?? ReportSpan.OfYear(clock.GetCurrentInstant().InZone(zone).Year);
        var recap = options.Club
            ? await sources.OfSociety(period.In(zone), cancellationToken)
            : await sources.OfMember(caller.Member.Id, period.In(zone), cancellationToken);
        var text = options.Club
            ? await words.OfSociety(recap, caller.Club.Name, period, namesMembers: true, say, cancellationToken)
            : await words.OfMember(recap, caller.Member.Name, period, say, cancellationToken);
        if (recap.IsEmpty)
            return Card.Nothing(text.Title, say["wrapped.none", ("period", period.Label(say))]);
        return new Card
        {
            Title = text.Title,
            Fields = text.Facts,
            Body = [.. text.Lines.Count > 0 ? [new BulletList(text.Lines)] : Array.Empty<Block>(), new Paragraph(say["wrapped.measure"])],
            Image = picture.Draw(text.Figure),
            Actions =
            [
                options.Club
                    ? new Button(say["wrapped.switch.own"], new CommandCall("wrapped", ("period", period.Label(say))))
                    : new Button(say["wrapped.switch.club"], new CommandCall("wrapped", ("period", period.Label(say)), ("club", "yes"))),
                .. PageOf(options.Club, period, caller) is { } page ? [new LinkButton(say["wrapped.page"], page)] : Array.Empty<CardAction>(),
            ],
        };
    }

    private Uri? PageOf(bool isClub, ReportSpan period, Caller caller)
    {
        if (!isClub)
            return links.Issue(caller.Member.Id, period, caller.Platform);
        return site.IsReachedFrom(caller.Platform) ? site.At(SiteAddress.RecapPath(period.Name)) : null;
    }
}
