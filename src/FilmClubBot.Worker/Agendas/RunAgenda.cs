using System.Globalization;
using FilmClubBot.Commands.Agendas;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Worker.Scopes;
using Quartz;

namespace FilmClubBot.Worker.Agendas;

/// <summary>Does what has come due of one thing of an agenda. What is due by then is the agenda's to say: a late trigger makes no late reminder.</summary>
internal sealed class RunAgenda(IServiceScopeFactory scopes, AgendaSignal signal, ILogger<RunAgenda> log) : IJob
{
    private const string AgendaEntry = "agenda", IdEntry = "id";

    /// <summary>The job's name in the scheduler.</summary>
    public static readonly JobKey Key = new("run-agenda");

    /// <summary>The group that an agenda's triggers are in.</summary>
    public static string Group(IAgenda agenda) => $"agenda-{agenda.Name}";

    /// <summary>What the trigger of one thing is called.</summary>
    public static TriggerKey TriggerKey(IAgenda agenda, int id) => new(id.ToString(CultureInfo.InvariantCulture), Group(agenda));

    /// <summary>A trigger that fires once, when it is due or, that missed, as soon as it can.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="item">The thing that is due.</param>
    /// <param name="time">The clock that a missed trigger goes by; the scheduler's own.</param>
    public static ITrigger TriggerFor(IAgenda agenda, AgendaItem item, TimeProvider time) => TriggerBuilder.Create(time)
        .ForJob(Key)
        .WithIdentity(TriggerKey(agenda, item.Id))
        .StartAt(item.Due.ToDateTimeOffset())
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
