using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>Counts the components that are rendered, as a circuit would render them.</summary>
internal sealed class CountingRenderer(IServiceProvider services) : Renderer(services, services.GetRequiredService<ILoggerFactory>())
{
    private int _rendered;

    public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

    /// <summary>Adds a component.</summary>
    public Task<T> Add<T>(Dictionary<string, object?> parameters)
        where T : IComponent => Dispatcher.InvokeAsync(async () =>
        {
            var component = (T)InstantiateComponent(typeof(T));
            await RenderRootComponentAsync(AssignRootComponentId(component), ParameterView.FromDictionary(parameters));
            return component;
        });

    /// <summary>How many components were rendered since the last call.</summary>
    public int TakeRendered() => Interlocked.Exchange(ref _rendered, 0);

    protected override void HandleException(Exception exception) => ExceptionDispatchInfo.Throw(exception);

    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
    {
        _rendered += renderBatch.UpdatedComponents.Count;
        return Task.CompletedTask;
    }
}
