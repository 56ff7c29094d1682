package org.peerage.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One ONNX graph. It runs on the calling thread and may be used by several at once; equal inputs give equal outputs.
 */
public final class Network implements AutoCloseable {
    private final OrtSession session;
    private final AtomicBoolean closed = new AtomicBoolean();

    Network(byte[] graph) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // Lengths vary from text to text: a plan of memory per length would be kept for each.
            options.setMemoryPatternOptimization(false);
            this.session = OrtEnvironment.getEnvironment().createSession(graph, options);
        }
    }

    /** Gives its native memory back; a second time does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("the network does not close", e);
            }
        }
    }

    /** The inputs of one run, by name. */
    public static final class Inputs implements AutoCloseable {
        private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();

        /** A matrix of {@code values} with rows of {@code width}. */
        public Inputs matrix(String name, float[] values, int width) {
            return put(
                    name,
                    env -> OnnxTensor.createTensor(
                            env, FloatBuffer.wrap(values), new long[] {values.length / width, width}));
        }

        /** A matrix of whole numbers with rows of {@code width}. */
        public Inputs matrix(String name, long[] values, int width) {
            return put(
                    name,
                    env -> OnnxTensor.createTensor(
                            env, LongBuffer.wrap(values), new long[] {values.length / width, width}));
        }

        public Inputs vector(String name, long[] values) {
            return put(name, env -> OnnxTensor.createTensor(env, LongBuffer.wrap(values), new long[] {values.length}));
        }

        /** A batch of one. */
        public Inputs row(String name, long[] values) {
            return put(
                    name, env -> OnnxTensor.createTensor(env, LongBuffer.wrap(values), new long[] {1, values.length}));
        }

        private Inputs put(String name, Maker maker) {
            try {
                tensors.put(name, maker.make(OrtEnvironment.getEnvironment()));
                return this;
            } catch (OrtException e) {
                throw new IllegalStateException("the network takes no such input: " + name, e);
            }
        }

        @Override
        public void close() {
            tensors.values().forEach(OnnxTensor::close);
        }

        private interface Maker {
            OnnxTensor make(OrtEnvironment env) throws OrtException;
        }
    }

    /**
     * Runs the graph; each output as its values in rows.
     *
     * @throws IllegalStateException where it is closed
     */
    public Map<String, float[]> run(Inputs inputs) {
        if (closed.get()) {
            throw new IllegalStateException("the model is closed: load another");
        }
        try (OrtSession.Result result = session.run(inputs.tensors)) {
            Map<String, float[]> out = new LinkedHashMap<>();
            for (var entry : result) {
                FloatBuffer buffer = ((OnnxTensor) entry.getValue()).getFloatBuffer();
                float[] values = new float[buffer.remaining()];
                buffer.get(values);
                out.put(entry.getKey(), values);
            }
            return out;
        } catch (OrtException e) {
            throw new IllegalStateException("the network does not run on this input", e);
        }
    }
}
