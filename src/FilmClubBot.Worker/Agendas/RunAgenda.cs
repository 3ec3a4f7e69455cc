using System.Globalization;
using FilmClubBot.Commands.Agendas;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Worker.Clubs;
using FilmClubBot.Worker.Replicas;
using Quartz;

namespace FilmClubBot.Worker.Agendas;

/// <summary>Runs the due steps of one item of an agenda. The agenda decides which steps are due, so that a late trigger sends no late reminder.</summary>
internal sealed class RunAgenda(IServiceScopeFactory scopes, AgendaSignal signal, ILogger<RunAgenda> log) : IClubJob
{
    public static ClubWorkKind Work => ClubWorkKind.Agendas;

    private const string AgendaEntry = "agenda", IdEntry = "id";

    /// <summary>The job's name in the scheduler.</summary>
    public static readonly JobKey Key = SharedSchedule.Step("run-agenda");

    /// <summary>The group of the triggers of a club's agenda.</summary>
    public static string Group(ClubId club, IAgenda agenda) => $"agenda-{agenda.Name}-{club}";

    /// <summary>The key of an item's trigger.</summary>
    public static TriggerKey TriggerKey(ClubId club, IAgenda agenda, int id) => new(id.ToString(CultureInfo.InvariantCulture), Group(club, agenda));

    /// <summary>Creates a trigger that fires once when the item is due, or as soon as possible if that time was missed.</summary>
    /// <param name="club">The club.</param>
    /// <param name="agenda">Its agenda.</param>
    /// <param name="item">The item that is due.</param>
    /// <param name="time">The scheduler's clock, which determines whether a trigger was missed.</param>
    public static ITrigger TriggerFor(ClubId club, IAgenda agenda, AgendaItem item, TimeProvider time) => TriggerBuilder.Create(time)
        .ForJob(Key)
        .WithIdentity(TriggerKey(club, agenda, item.Id))
        .StartAt(item.Due.ToDateTimeOffset())
        .UsingJobData(ClubEntry.For(club))
        .UsingJobData(AgendaEntry, agenda.Name)
        .UsingJobData(IdEntry, item.Id.ToString(CultureInfo.InvariantCulture))
        .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
        .Build();

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var name = context.MergedJobDataMap.GetString(AgendaEntry)!;
        var id = int.Parse(context.MergedJobDataMap.GetString(IdEntry)!, CultureInfo.InvariantCulture);
        await scopes.Commit((services, token) => services.GetServices<IAgenda>().Single(agenda => agenda.Name == name).RunDueSteps(id, token), log, cancellationToken);
        signal.Raise();
    }
}
