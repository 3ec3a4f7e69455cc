using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Rotas;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders the messages to one member about a job, in the member's language.</summary>
public sealed class JobMessage(IRota rota, ReminderOffer offer, MessageLanguage language, Club club)
{
    private Phrases Say => language.Say;

    /// <summary>The duty of a member who has a job at a screening; null for others.</summary>
    public async Task<Duty?> Of(Screening screening, MemberId member, CancellationToken cancellationToken) => (await Rota(screening, cancellationToken)).Of(member);

    /// <summary>The request to do a job or to take one over. Null if it is not sent yet and the job is not the member's, nor to be had, any longer.</summary>
    public async Task<Card?> Asked(Screening screening, MemberId member, Delivery delivery, CancellationToken cancellationToken)
    {
        var current = await Rota(screening, cancellationToken);
        var film = ScreeningWords.Film(screening, Say);
        if (screening.State == ScreeningState.Cancelled)
            return Plain(screening, Say["screening.message.cancelled", ("film", film)]);
        if (current.Of(member) is { } own)
            return Plain(screening, Say["rota.message.yours", ("job", own.Job), ("film", film)], Say["rota.message.how"]) with { Actions = Buttons(RotaButtons.Own(screening, own, Say), screening, delivery) };
        if (await Offered(current, member, cancellationToken) is { } offered)
        {
            return Plain(screening, Say["rota.message.offered", ("name", offered.Member.Name), ("job", offered.Job), ("film", film)], Say["rota.message.takehow"]) with
            {
                Actions = Buttons([RotaButtons.Take(screening, offered.Job, Say)], screening, delivery),
            };
        }

        return delivery.Message is null ? null : Plain(screening, Say["rota.message.gone", ("film", film)]);
    }

    /// <summary>What a reminder adds for a member who has a job.</summary>
    public string Reminder(Duty own) => Say["rota.message.reminder", ("job", own.Job)];

    /// <summary>The buttons of a message about the member's own job, where messages have buttons.</summary>
    public IReadOnlyList<CardAction> Buttons(Screening screening, Duty own, Delivery delivery) => Buttons(RotaButtons.Own(screening, own, Say), screening, delivery);

    private async Task<Rota> Rota(Screening screening, CancellationToken cancellationToken) => new(await rota.Jobs(cancellationToken), await rota.Duties(screening.Id, cancellationToken));

    // Of several that are to be had, the one for which the member volunteered.
    private async Task<Duty?> Offered(Rota current, MemberId member, CancellationToken cancellationToken)
    {
        var jobs = (await rota.Volunteers(cancellationToken)).Where(volunteer => volunteer.Member.Id == member).Select(volunteer => volunteer.Job).ToList();
        return current.Jobs.Select(job => job.Offered).OfType<Duty>().FirstOrDefault(offered => jobs.Exists(job => JobList.IsSame(job, offered.Job)));
    }

    private IReadOnlyList<CardAction> Buttons(IReadOnlyList<CardAction> buttons, Screening screening, Delivery delivery) =>
        screening.IsAhead && offer.On(delivery.Platform) == DirectMessages.WithButtons ? buttons : [];

    private Card Plain(Screening screening, string title, params string[] more) => new()
    {
        Title = title,
        When = ScreeningWords.When(screening, club, Say),
        Body = [.. more.Select(text => new Paragraph(text))],
        Fields = [new(Say["screening.where"], ScreeningWords.Where(screening, Say))],
    };
}
