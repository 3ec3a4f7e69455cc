using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Rotas;

/// <summary>Puts the caller among those who are asked to do a job: <c>/rota volunteer door</c>.</summary>
[Command("rota volunteer", Permission.Member, CommandTopic.Jobs, IsPrivate = true)]
internal sealed class VolunteerForJob(IRota rota, ReminderOffer offer) : ICommand<VolunteerForJob.Options>
{
    internal sealed record Options([Suggest<KnownJobs>] string Job);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        await rota.Volunteer(caller.Member.Id, options.Job, caller.Platform, cancellationToken);
        return new Card
        {
            Title = say["rota.volunteer.done", ("job", options.Job)],
            Body = [new Paragraph(say[offer.On(caller.Platform) == DirectMessages.None ? "rota.volunteer.unasked" : "rota.volunteer.asked"])],
            Actions = [new Button(say["rota.buttons.leave"], new CommandCall("rota leave", ("job", options.Job)), Effect.Replace)],
            Audience = Audience.Caller,
        };
    }
}

/// <summary>Takes the caller out of those who are asked to do a job: <c>/rota leave door</c>.</summary>
[Command("rota leave", Permission.Member, CommandTopic.Jobs, IsPrivate = true)]
internal sealed class LeaveJob(IRota rota) : ICommand<LeaveJob.Options>
{
    internal sealed record Options([Suggest<KnownJobs>] string Job);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) =>
        await rota.Leave(caller.Member.Id, options.Job, cancellationToken)
            ? new Card { Title = caller.Say["rota.leave.done", ("job", options.Job)], Body = [new Paragraph(caller.Say["rota.leave.rest"])], Audience = Audience.Caller }
            : Card.Nothing(caller.Say["rota.leave.none", ("job", options.Job)]);
}
