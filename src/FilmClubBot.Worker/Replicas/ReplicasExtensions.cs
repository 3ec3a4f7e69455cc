using FilmClubBot.Commands.Clubs;

namespace FilmClubBot.Worker.Replicas;

/// <summary>Registers how several workers share the work of a database.</summary>
internal static class ReplicasExtensions
{
    /// <summary>Adds the relay of signals, the exchange of messages and the lease of the scheduled jobs. Call it before the scheduler is added.</summary>
    public static IServiceCollection AddReplicas(this IServiceCollection services) => services
        .AddSingleton<SharedSchedule>()
        .AddClubHostedService<SignalRelay>()
        .AddHostedService<ReplicaExchange>()
        .AddHostedService<ScheduleLease>();
}
