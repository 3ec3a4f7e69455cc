using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Runs a command whose types are known only at run time.</summary>
internal abstract class CommandRunner
{
    public static CommandRunner For(CommandDescriptor command) =>
        (CommandRunner)Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(command.CommandType, command.OptionsType))!;

    public abstract Task<Card> Run(IServiceProvider services, object options, Caller caller, CancellationToken cancellationToken);

    private sealed class Typed<TCommand, TOptions> : CommandRunner
        where TCommand : ICommand<TOptions>
    {
        public override Task<Card> Run(IServiceProvider services, object options, Caller caller, CancellationToken cancellationToken) =>
            ActivatorUtilities.CreateInstance<TCommand>(services).Run((TOptions)options, caller, cancellationToken);
    }
}
