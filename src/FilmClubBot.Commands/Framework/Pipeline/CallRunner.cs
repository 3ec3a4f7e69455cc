using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Runs a command within the unit of work of another, on behalf of the same caller.</summary>
internal sealed class CallRunner(CommandCatalog catalog, IServiceProvider services)
{
    /// <summary>Runs the call without asking for a confirmation. Its changes are committed with those of the command that runs it.</summary>
    /// <returns>The reply; a refusal where the caller may not run the command, or it cannot be carried out.</returns>
    public async Task<Card> Run(CommandCall call, Caller caller, CancellationToken cancellationToken)
    {
        if (catalog.Find(call.Command) is not { } command)
            throw new ArgumentException($"There is no command /{call.Command}.", nameof(call));
        if (CommandRunner.Refusal(command, caller.Permission, caller.Say) is { } forbidden)
            return forbidden;
        var (options, _, refusal) = await new OptionBinder(services).Bind(command, call, caller, cancellationToken);
        return refusal ?? await CommandRunner.For(command).Run(services, options!, caller, cancellationToken);
    }
}
