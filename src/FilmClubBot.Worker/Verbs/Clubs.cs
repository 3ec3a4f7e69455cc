using System.CommandLine;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Worker.Verbs;

/// <summary>The clubs of a program of many: <c>clubs</c> lists them, <c>clubs remove 7</c> has one leave, <c>clubs restore 7</c> has it back.</summary>
internal static class Clubs
{
    /// <summary>The verb.</summary>
    public static Command Verb(IServiceProvider services)
    {
        var verb = new Command("clubs", "Lists the clubs of the database.");
        verb.SetAction((call, cancellationToken) => List(services, call.InvocationConfiguration, cancellationToken));
        verb.Add(Changing(services, "remove", "Serves a club no longer; what it stored is deleted after Hosting:KeepAfterLeaving.", ClubState.Left));
        verb.Add(Changing(services, "restore", "Serves a club again that was removed.", ClubState.Active));
        return verb;
    }

    private static Command Changing(IServiceProvider services, string name, string description, ClubState state)
    {
        var club = Typed.Number("club", "The club's number, as the list shows it.");
        var verb = new Command(name, description) { club };
        verb.SetAction((call, cancellationToken) => Change(services, new(call.GetRequiredValue(club)), state, call.InvocationConfiguration, cancellationToken));
        return verb;
    }

    private static async Task<int> List(IServiceProvider services, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Database>().Prepare(cancellationToken);
        var say = OperatorLanguage.Of(services);
        foreach (var listed in await services.GetRequiredService<IClubDirectory>().All(cancellationToken))
        {
            var key = (listed.State, listed.FoundedOn) switch { (ClubState.Left, _) => "verbs.clubs.left", (_, null) => "verbs.clubs.settings", _ => "verbs.clubs.active" };
            await console.Output.WriteLineAsync(say[
                key, ("club", listed.Club.Id.Value), ("name", listed.Club.Name), ("platform", $"{listed.FoundedOn}"), ("since", listed.Since is { } since ? InstantPattern.General.Format(since) : "")]);
        }

        return CommandLine.Success;
    }

    private static async Task<int> Change(IServiceProvider services, ClubId club, ClubState state, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Database>().Prepare(cancellationToken);
        var say = OperatorLanguage.Of(services);
        var directory = services.GetRequiredService<IClubDirectory>();
        if (club == ClubId.OfSettings || await directory.Find(club, cancellationToken) is not { } listed)
        {
            await console.Error.WriteLineAsync(say["verbs.clubs.none", ("club", club.Value)]);
            return CommandLine.Failure;
        }

        await directory.SetState(club, state, services.GetRequiredService<IClock>().GetCurrentInstant(), cancellationToken);
        var days = (int)services.GetRequiredService<IOptions<HostingOptions>>().Value.KeepAfterLeaving.TotalDays;
        await console.Output.WriteLineAsync(say[state == ClubState.Left ? "verbs.clubs.removed" : "verbs.clubs.restored", ("club", club.Value), ("name", listed.Club.Name), ("days", days)]);
        if (state == ClubState.Left && string.Join(", ", await directory.WorkspacesOf(club, cancellationToken)) is { Length: > 0 } workspaces)
            await console.Output.WriteLineAsync(say["verbs.clubs.refuse", ("ids", workspaces)]);
        return CommandLine.Success;
    }
}
