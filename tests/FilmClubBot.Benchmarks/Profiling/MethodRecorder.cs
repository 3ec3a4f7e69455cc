using System.Diagnostics.Tracing;
using System.Globalization;
using System.Reflection;

namespace FilmClubBot.Benchmarks.Profiling;

/// <summary>Records which methods of this process were compiled, or found compiled ahead of time.</summary>
internal sealed class MethodRecorder : EventListener
{
    // The keywords Jit and CompilationDiagnostic: https://learn.microsoft.com/dotnet/fundamentals/diagnostics/runtime-method-events
    private const EventKeywords Keywords = (EventKeywords)(0x10 | 0x20_0000_0000);

    // What the runtime calls the owner of a method that was made at run time and has no metadata.
    private const string Dynamic = "dynamicClass";

    private readonly Lock _lock = new();
    private readonly HashSet<nint> _methods = [];

    /// <summary>The methods so far, each as it was compiled: with its type arguments, those that are classes as <c>System.__Canon</c>.</summary>
    public IReadOnlyList<MethodBase> Methods()
    {
        // .NET has no public way from a method's handle to a method of a generic type whose arguments are shared.
        const BindingFlags hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;
        var infoOf = typeof(RuntimeMethodHandle).GetMethod("GetMethodInfo", hidden)!;
        var methodOf = typeof(object).GetType().GetMethods(hidden).Single(method => method.Name == "GetMethodBase" && method.GetParameters() is [_, { ParameterType.Name: "IRuntimeMethodInfo" }]);
        nint[] handles;
        lock (_lock)
            handles = [.. _methods];
        return [.. handles.Select(handle => (MethodBase)methodOf.Invoke(null, [null, infoOf.Invoke(RuntimeMethodHandle.FromIntPtr(handle), null)])!)];
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
            EnableEvents(eventSource, EventLevel.Verbose, Keywords);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is not { EventName: { } name, Payload: { } values, PayloadNames: { } names } || !(name == "R2RGetEntryPoint" || name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal)))
            return;
        if ((string?)values[names.IndexOf("MethodNamespace")] == Dynamic)
            return;
        lock (_lock)
            _methods.Add((nint)Convert.ToUInt64(values[names.IndexOf("MethodID")], CultureInfo.InvariantCulture));
    }
}
