using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Replies to a screening's invitation: <c>/rsvp going</c>; to the next screening unless another is named.</summary>
[Command("rsvp", Permission.Member, CommandTopic.Screenings)]
internal sealed class RespondToScreening(IScreenings screenings, RsvpService service, ReminderOffer offer) : ICommand<RespondToScreening.Options>
{
    internal sealed record Options(RsvpAnswer Answer, [Suggest<KnownScreenings>] ScreeningId? Screening = null, [Suggest<HalfStars>] Stars? Expect = null, int? Guests = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if ((options.Screening ?? (await screenings.NextPublic(cancellationToken))?.Id) is not { } id)
            return Card.Refusal(say["screening.nonext"]);
        if (options.Guests is < 0 or > Rsvp.MaxGuests)
            return Card.Refusal(say["refusal.title"], say["rsvp.guests", ("most", Rsvp.MaxGuests)]) with { RefusedOption = "guests" };
        if (options.Guests > 0 && options.Answer != RsvpAnswer.Going)
            return Card.Refusal(say["refusal.title"], say["rsvp.guestsgoing"]) with { RefusedOption = "guests" };
        var (screening, guests, isFull) = await service.Answer(id, caller.Member, options.Answer, options.Guests, options.Expect, cancellationToken);
        if (screening is not { IsPublic: true })
            return Card.Refusal(say["screening.none"]);
        if (screening.State is ScreeningState.Cancelled)
            return Card.Refusal(say["screening.message.cancelled", ("film", ScreeningWords.Film(screening, say))]);
        if (guests is null && isFull)
            return Card.Refusal(say["refusal.title"], say["rsvp.toomany", ("places", screening.Capacity ?? 0)]) with { RefusedOption = "guests" };
        if (guests is null)
            return Card.Refusal(say["rsvp.over"]);
        var brought = options.Answer == RsvpAnswer.Going ? guests.All.First(answer => answer.Member.Id == caller.Member.Id).Guests : 0;
        var remind = await offer.ButtonFor(screening, options.Answer, caller, cancellationToken);
        return new Card
        {
            Title = ScreeningWords.Answer(options.Answer, guests, caller.Member.Id, screening, say),
            When = ScreeningWords.When(screening, caller.Club, say),
            Body =
            [
                .. isFull ? [new Paragraph(say["rsvp.full"])] : Array.Empty<Block>(),
                .. brought > 0 ? [new Paragraph(say["rsvp.brings", ("n", brought)])] : Array.Empty<Block>(),
                new Paragraph(ScreeningWords.Guests(guests, say)),
                .. options.Expect is { } stars ? [new Paragraph(say[screening.IsAhead ? "rsvp.expected" : "rsvp.toolate", ("stars", stars.Glyphs)])] : Array.Empty<Block>(),
            ],
            Actions = screening.IsAhead ? [.. ScreeningButtons.Answers(screening, say, options.Answer), .. options.Answer == RsvpAnswer.Going ? ScreeningButtons.Guests(screening, brought, say) : [], .. remind is null ? [] : new CardAction[] { remind }] : [],
            Audience = Audience.Caller,
            // The browser chat shows to all what was typed.
            TypedWithoutSecrets = options.Expect is null ? null : new CommandCall("rsvp", ("answer", options.Answer.ToString().ToLowerInvariant())).Text,
        };
    }
}
